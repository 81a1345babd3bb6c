import { data, redirect } from 'react-router';
import { dataOf, query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { dayOfInstant, formatDate, textsOf, useLanguage, useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Alert,
  Badge,
  Bullet,
  BulletList,
  Button,
  CheckAnswers,
  Heading,
  Page,
  Paragraph,
  PortalForm,
  TextLink,
} from '#app/ui/index.ts';
import { turnOf } from '#graphql/evidence/domain/photo-order.ts';
import { MyLockerDocument, RemoveMyFileDocument, type ShownFile } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { FileLink, kilobytes } from '../../bewijs/added-files.tsx';
import { photosRefusalText, refusalStatus } from '../../bewijs/receive.server.ts';
import { textIn } from '../../plan/plan.server.ts';
import { isPhoto, Photo } from '../photo.tsx';
import { addressOfUse, textOfUse } from '../uses.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];

export async function loader({ context, params }: Route.LoaderArgs) {
  const { locker } = await query(context, MyLockerDocument, {});
  const found = locker.files.find(({ file }) => file.id === params.id);
  if (!found) throw new Response(null, { status: 404 });
  return found;
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { api, viewer, language, traceId } = context.get(portalContext);
  const form = await request.formData();
  const turn = turnOf(textIn(form, 'draai'));
  if (turn !== 0) {
    const order = { as: 'turned', photos: [{ id: params.id, turn }], fileName: null } as const;
    const turned = dataOf(await api.files.fromPhotos(viewer, order, { traceId }));
    if (turned.ok) throw redirect('/bewijzen?melding=gedraaid', 303);
    const message = photosRefusalText(turned.refusal, language);
    return data({ message }, { status: refusalStatus(turned.refusal) });
  }
  if (!form.has('verwijder')) throw redirect(`/bewijzen/${params.id}`, 303);
  const { outcome } = await query(context, RemoveMyFileDocument, { id: params.id });
  if (outcome.__typename === 'FileRemoved') throw redirect('/bewijzen?melding=verwijderd', 303);
  return data({ message: textsOf(language, 'evidence')(whyItStays(outcome.uses)) }, { status: 409 });
}

export default function OneFile({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('evidence');
  const language = useLanguage();
  const { file, uses, keptUntil } = loaderData;
  return (
    <Page title={file.fileName} back={{ to: '/bewijzen', label: t('one.back') }}>
      {actionData ? (
        <Alert kind="warning" live>
          <Paragraph>{actionData.message}</Paragraph>
        </Alert>
      ) : null}
      {isPhoto(file) ? <Photo id={file.id} words={t('one.picture')} /> : null}
      <Heading>{t('one.facts')}</Heading>
      <CheckAnswers
        answers={[
          { label: t('one.kind'), value: t(`one.kind${file.mediaType}`) },
          { label: t('one.addedOn'), value: formatDate(dayOfInstant(file.addedAt), language) },
          { label: t('one.size'), value: t('field.size', { size: kilobytes(file.size) }) },
          { label: t('one.download'), value: <FileLink id={file.id} fileName={file.fileName} /> },
        ]}
      />
      <Heading>{t('one.uses')}</Heading>
      <Uses uses={uses} />
      {keptUntil === null ? null : (
        <Paragraph>{t('one.keptUntil', { day: formatDate(keptUntil, language) })}</Paragraph>
      )}
      {isPhoto(file) ? <TurnPhoto isUsed={uses.length > 0} /> : null}
      <Heading>{t('one.removeTitle')}</Heading>
      {uses.length > 0 ? (
        <Paragraph>{t(whyItStays(uses))}</Paragraph>
      ) : (
        <PortalForm>
          <Paragraph>{t('one.removeText')}</Paragraph>
          <ActionGroup>
            <Button variant="secondary" name="verwijder" value="1">
              {t('one.remove')}
            </Button>
          </ActionGroup>
        </PortalForm>
      )}
    </Page>
  );
}

type Use = Pick<ShownFile['uses'][number], 'kind' | 'sent'>;

/** Why a file that is used cannot be removed here. */
function whyItStays(uses: readonly Use[]) {
  if (uses.some(({ sent }) => sent)) return 'one.staysSent';
  return uses.some(({ kind }) => kind === 'PORTFOLIO_CARD') ? 'one.staysShared' : 'one.staysDraft';
}

function badgeOf({ kind, sent }: Use) {
  if (kind === 'PORTFOLIO_CARD') return 'one.shared';
  return sent ? 'one.sent' : 'one.draft';
}

function Uses({ uses }: Pick<ShownFile, 'uses'>) {
  const t = useTexts('evidence');
  const language = useLanguage();
  if (uses.length === 0) return <Paragraph>{t('one.noUses')}</Paragraph>;
  return (
    <BulletList>
      {uses.map((use) => (
        <Bullet key={addressOfUse(use)}>
          <TextLink to={addressOfUse(use)}>{textOfUse(use, language)}</TextLink>{' '}
          <Badge tone={use.sent ? 'ok' : 'neutral'}>{t(badgeOf(use))}</Badge>
        </Bullet>
      ))}
    </BulletList>
  );
}

function TurnPhoto({ isUsed }: { readonly isUsed: boolean }) {
  const t = useTexts('evidence');
  return (
    <>
      <Heading>{t('one.turnTitle')}</Heading>
      <PortalForm>
        {isUsed ? <Paragraph>{t('one.turnKeeps')}</Paragraph> : null}
        <ActionGroup>
          <Button variant="secondary" name="draai" value="3">
            {t('one.left')}
          </Button>
          <Button variant="secondary" name="draai" value="1">
            {t('one.right')}
          </Button>
          <Button variant="secondary" name="draai" value="2">
            {t('one.upsideDown')}
          </Button>
        </ActionGroup>
      </PortalForm>
    </>
  );
}
