import { query } from '#app/api.server.ts';
import { dayOfInstant, formatDate, type Language, textsOf, useLanguage, useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { ActionGroup, Alert, ButtonLink, Page, Paragraph, PictureList, type PictureRow, Typed } from '#app/ui/index.ts';
import { MyLockerDocument, type ShownFile } from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { kilobytes } from '../bewijs/added-files.tsx';
import { messageIn } from '../plan/plan.server.ts';
import { AboutFiles } from './about-files.tsx';
import { FilePicture, isPhoto } from './photo.tsx';
import { textOfUse } from './uses.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];

const messages = ['toegevoegd', 'samengevoegd', 'gedraaid', 'verwijderd'] as const;

export async function loader({ request, context }: Route.LoaderArgs) {
  const { locker } = await query(context, MyLockerDocument, {});
  return { ...locker, message: messageIn(request, messages) };
}

export default function Locker({ loaderData }: Route.ComponentProps) {
  const t = useTexts('evidence');
  const language = useLanguage();
  const { files, scanned, message } = loaderData;
  const photos = files.filter(({ file }) => isPhoto(file));
  return (
    <Page title={t('list.title')} lead={t('list.lead')} back={{ to: '/overzicht' }}>
      {message ? (
        <Alert kind="ok" live>
          <Paragraph>{t(`list.message.${message}`)}</Paragraph>
        </Alert>
      ) : null}
      <ActionGroup>
        <ButtonLink to="/bewijzen/toevoegen">{t('list.add')}</ButtonLink>
        {photos.length > 1 ? (
          <ButtonLink to="/bewijzen/samenvoegen" variant="secondary">
            {t('list.join')}
          </ButtonLink>
        ) : null}
      </ActionGroup>
      {files.length === 0 ? (
        <Paragraph>{t('list.none')}</Paragraph>
      ) : (
        <PictureList rows={files.map((one) => rowOf(one, language))} />
      )}
      <AboutFiles scanned={scanned} />
    </Page>
  );
}

function rowOf({ file, uses }: ShownFile, language: Language): PictureRow {
  const t = textsOf(language, 'evidence');
  const day = formatDate(dayOfInstant(file.addedAt), language);
  return {
    id: `bestand-${file.id}`,
    picture: <FilePicture file={file} />,
    title: <Typed>{file.fileName}</Typed>,
    to: `/bewijzen/${file.id}`,
    lines: [
      t('list.added', { day, size: kilobytes(file.size) }),
      uses.length === 0
        ? t('list.unused')
        : `${t('list.usedAt')} ${uses.map((use) => textOfUse(use, language)).join(' · ')}`,
    ],
  };
}
