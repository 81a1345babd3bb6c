import { useLocation } from 'react-router';
import { ForWhoMay } from '#app/acting.tsx';
import { formatDate, dayOfInstant, formatNumber, useLanguage, useTexts } from '#app/i18n/index.ts';
import {
  ActionGroup,
  Button,
  Details,
  FileField,
  Heading,
  Paragraph,
  PortalForm,
  type Problem,
  problemAt,
  TextLink,
  Typed,
} from '#app/ui/index.ts';
import { fileMegabytes } from '#graphql/evidence/domain/limits.ts';
import type { ChoosableFile } from './locker.server.ts';

interface File {
  readonly id: string;
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
}

/** Endings and kinds that a field for proof offers. */
export const proofAccept =
  '.pdf,.jpg,.jpeg,.png,.heic,.heif,application/pdf,image/jpeg,image/png,image/heic,image/heif';

/** Kilobytes as a list says them. */
export const kilobytes = (size: number) => formatNumber(Math.max(1, Math.round(size / 1024)));

/** Gives a file to its reader. */
export function FileLink({ id, fileName }: Pick<File, 'id' | 'fileName'>) {
  return (
    <TextLink to={`/bewijs/${id}`} plain>
      <Typed>{fileName}</Typed>
    </TextLink>
  );
}

interface FileListProps<One extends File> {
  readonly files: readonly One[];
  readonly revision: number;
  /** Name and words of the button of each file. */
  readonly button: { readonly name: string; readonly words: string };
  /** A line below the name. */
  hint(file: One): string;
}

/** Files of what is being written, or that could be: each with one button. */
function FileList<One extends File>({ files, revision, button, hint }: FileListProps<One>) {
  return (
    <PortalForm hidden={{ revisie: revision }}>
      <ul className="portal-tasks">
        {files.map((file) => (
          <li key={file.id} className="portal-task">
            <div className="portal-task__text">
              <FileLink id={file.id} fileName={file.fileName} />
              <div className="portal-task__hint">{hint(file)}</div>
            </div>
            <Button variant="subtle" name={button.name} value={file.id}>
              {button.words}
              <span className="portal-hidden"> {file.fileName}</span>
            </Button>
          </li>
        ))}
      </ul>
    </PortalForm>
  );
}

interface AddedFilesProps {
  readonly files: readonly File[];
  readonly revision: number;
  /** What else there is to know before it is taken off. */
  note?(file: File): string;
}

/** Files that were added to what is being written, each with a button that takes it off (`weg`). */
export function AddedFiles({ files, revision, note = () => '' }: AddedFilesProps) {
  const t = useTexts('evidence');
  if (files.length === 0) return null;
  return (
    <>
      <Heading>{t('field.added')}</Heading>
      <FileList
        files={files}
        revision={revision}
        button={{ name: 'weg', words: t('field.remove') }}
        hint={(file) => [t('field.size', { size: kilobytes(file.size) }), note(file)].filter(Boolean).join('. ')}
      />
    </>
  );
}

interface FileFormProps {
  /** Revision of what the file is added to. */
  readonly revision: number;
  readonly label: string;
  /** Words of the button that adds this file and comes back for another one. */
  readonly another: string;
  readonly problems: readonly Problem[];
  /** What the reader has already and is not added yet. */
  readonly choosable: readonly ChoosableFile[];
}

/**
 * Adds a file (`bestand`) and goes on, or comes back for another one (`verder`); below it what the reader has already, each with a button
 * that uses it again (`kies`).
 */
export function FileForm({ revision, label, another, problems, choosable }: FileFormProps) {
  const t = useTexts('evidence');
  const common = useTexts('common');
  const { pathname, search } = useLocation();
  const query = new URLSearchParams(search);
  const opened = query.has('kies');
  query.delete('kies');
  const here = query.size === 0 ? pathname : `${pathname}?${query.toString()}`;
  return (
    <>
      <PortalForm files hidden={{ revisie: revision }}>
        <FileField
          name="bestand"
          optional
          accept={proofAccept}
          label={label}
          hint={t('field.hint', { formats: t('field.formats'), mb: fileMegabytes })}
          error={problemAt(problems, 'bestand')}
        />
        <ActionGroup>
          <Button name="verder" value="door">
            {common('form.next')}
          </Button>
          <Button variant="secondary" name="verder" value="nog">
            {another}
          </Button>
        </ActionGroup>
      </PortalForm>
      <ChooseFile files={choosable} revision={revision} open={opened} />
      <ForWhoMay part={null}>
        <Paragraph>
          <TextLink to={`/bewijzen/toevoegen?${new URLSearchParams({ terug: here }).toString()}`}>
            {t('field.join')}
          </TextLink>
        </Paragraph>
      </ForWhoMay>
    </>
  );
}

function ChooseFile({
  files,
  revision,
  open,
}: {
  readonly files: readonly ChoosableFile[];
  readonly revision: number;
  readonly open: boolean;
}) {
  const t = useTexts('evidence');
  const language = useLanguage();
  if (files.length === 0) return null;
  return (
    <Details summary={t('field.choose', { count: files.length })} open={open}>
      <FileList
        files={files}
        revision={revision}
        button={{ name: 'kies', words: t('field.use') }}
        hint={({ size, addedAt }) =>
          t('list.added', { day: formatDate(dayOfInstant(addedAt), language), size: kilobytes(size) })
        }
      />
    </Details>
  );
}
