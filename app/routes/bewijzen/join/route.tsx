import { data, redirect } from 'react-router';
import { dataOf, query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { textsOf, useTexts } from '#app/i18n/index.ts';
import type { PageHandle } from '#app/page-handle.ts';
import { keptForm, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Alert,
  Button,
  ButtonLink,
  Page,
  Paragraph,
  PortalForm,
  type Problem,
  problemAt,
  Select,
  TextField,
  Typed,
} from '#app/ui/index.ts';
import { evidenceLimits } from '#graphql/evidence/domain/limits.ts';
import { inOrder, turnOf } from '#graphql/evidence/domain/photo-order.ts';
import { MyFilesDocument } from '#graphql/generated/documents.ts';
import { typedText } from '#graphql/shared/typed-text.ts';
import type { Route } from './+types/route';
import { photosRefusalText, refusalStatus } from '../../bewijs/receive.server.ts';
import { type Typed as TypedFields, typedOf } from '../../mijn-mensen/form/refused.ts';
import { textIn } from '../../plan/plan.server.ts';
import { isPhoto, Photo } from '../photo.tsx';
import { returnTo, withChoice } from '../return-to.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];
export const handle: PageHandle = { formOpen: true };

/** Letters of the name of a document. */
const longestName = 80;

const placeField = (id: string) => `plaats-${id}`;
const turnField = (id: string) => `draai-${id}`;

/** The photos of the address in its order, or every photo that there is. */
export async function loader(args: Route.LoaderArgs) {
  const { request, context } = args;
  const kept = await keptForm(args);
  const { locker } = await query(context, MyFilesDocument, {});
  const photos = locker.files.map(({ file }) => file).filter(isPhoto);
  const asked = new URL(request.url).searchParams.getAll('foto');
  const chosen = asked.flatMap((id) => photos.filter((photo) => photo.id === id));
  return {
    back: returnTo(request),
    photos: chosen.length > 0 ? chosen : photos,
    numbered: chosen.length > 0,
    kept: kept && typedOf(kept),
  };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { api, viewer, language, traceId } = context.get(portalContext);
  const form = await request.formData();
  const refuse = (problems: readonly Problem[], status = 422) => data({ typed: typedOf(form), problems }, { status });
  const t = (code: 'notANumber' | 'twice') => textsOf(language, 'evidence')(`join.${code}`);
  const ids = form.getAll('foto').filter((id) => typeof id === 'string');
  const order = inOrder(
    ids.map((id) => ({ id, place: textIn(form, placeField(id)), turn: turnOf(textIn(form, turnField(id))) })),
  );
  if (!order.ok) return refuse(order.refusal.map(({ id, code }) => ({ field: placeField(id), message: t(code) })));
  const name = typedText(textIn(form, 'naam'));
  if ([...name].length > longestName)
    return refuse([
      { field: 'naam', message: textsOf(language, 'evidence')('join.nameTooLong', { count: longestName }) },
    ]);
  const photos = { as: 'pdf', photos: order.value, fileName: name === '' ? null : `${name}.pdf` } as const;
  const made = dataOf(await api.files.fromPhotos(viewer, photos, { traceId }));
  if (!made.ok) {
    const field = placeField(ids[0] ?? '');
    return refuse([{ field, message: photosRefusalText(made.refusal, language) }], refusalStatus(made.refusal));
  }
  const back = returnTo(request);
  throw redirect(back === null ? '/bewijzen?melding=samengevoegd' : withChoice(back), 303);
}

export default function JoinPhotos({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('evidence');
  const { back, photos, numbered, kept } = loaderData;
  const problems = actionData?.problems ?? [];
  const typed: TypedFields | null = actionData?.typed ?? kept;
  const away = back === null ? '/bewijzen' : withChoice(back);
  return (
    <Page title={t('join.title')} lead={t('join.lead')} back={{ to: away }} problems={problems}>
      {photos.length === 0 ? (
        <Paragraph>{t('join.none')}</Paragraph>
      ) : (
        <PortalForm keeps>
          {kept && !actionData ? (
            <Alert kind="info" live>
              <Paragraph>{t('join.kept')}</Paragraph>
            </Alert>
          ) : null}
          {photos.map(({ id, fileName }, index) => (
            <fieldset key={id} className="utrecht-form-fieldset utrecht-form-fieldset--html-fieldset portal-field">
              <legend className="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">
                <Typed>{fileName}</Typed>
              </legend>
              <input type="hidden" name="foto" value={id} />
              <Photo id={id} />
              <TextField
                name={placeField(id)}
                label={t('join.place')}
                value={typed?.[placeField(id)] ?? (numbered && index < evidenceLimits.atOnce ? String(index + 1) : '')}
                width="short"
                inputMode="numeric"
                direction="ltr"
                optional
                error={problemAt(problems, placeField(id))}
              />
              <Select
                name={turnField(id)}
                label={t('join.turn')}
                value={typed?.[turnField(id)] ?? '0'}
                options={(['0', '1', '2', '3'] as const).map((value) => ({ value, label: t(`join.turn${value}`) }))}
              />
            </fieldset>
          ))}
          <TextField
            name="naam"
            label={t('join.name')}
            hint={t('join.nameHint')}
            value={typed?.['naam']}
            optional
            error={problemAt(problems, 'naam')}
          />
          <Paragraph>{t('join.then')}</Paragraph>
          <ActionGroup>
            <Button>{t('join.button')}</Button>
            <ButtonLink to={away} variant="secondary">
              {t('join.apart')}
            </ButtonLink>
          </ActionGroup>
        </PortalForm>
      )}
    </Page>
  );
}
