import { formatNumber, useTexts } from '#app/i18n/index.ts';
import {
  ActionGroup,
  Button,
  FileField,
  Heading,
  PortalForm,
  type Problem,
  problemAt,
  TextLink,
  Typed,
} from '#app/ui/index.ts';

interface File {
  readonly id: string;
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
}

/** Endings and kinds that a field for proof offers. */
const proofAccept = '.pdf,.jpg,.jpeg,.png,.heic,.heif,application/pdf,image/jpeg,image/png,image/heic,image/heif';

/** Gives a file to its reader. */
export function FileLink({ id, fileName }: Pick<File, 'id' | 'fileName'>) {
  return (
    <TextLink to={`/bewijs/${id}`} plain>
      <Typed>{fileName}</Typed>
    </TextLink>
  );
}

/** Files that were added to what is being written, each with a button that takes it off (`weg`). */
export function AddedFiles({ files, revision }: { readonly files: readonly File[]; readonly revision: number }) {
  const t = useTexts('income');
  if (files.length === 0) return null;
  return (
    <>
      <Heading>{t('source.loonstrook.added')}</Heading>
      <PortalForm hidden={{ revisie: revision }}>
        <ul className="portal-tasks">
          {files.map(({ id, fileName, size }) => (
            <li key={id} className="portal-task">
              <div className="portal-task__text">
                <FileLink id={id} fileName={fileName} />
                <div className="portal-task__hint">
                  {t('source.loonstrook.size', { size: formatNumber(Math.max(1, Math.round(size / 1024))) })}
                </div>
              </div>
              <Button variant="subtle" name="weg" value={id}>
                {t('source.loonstrook.remove')}
              </Button>
            </li>
          ))}
        </ul>
      </PortalForm>
    </>
  );
}

interface FileFormProps {
  /** Revision of what the file is added to. */
  readonly revision: number;
  readonly label: string;
  readonly hint: string;
  /** Words of the button that adds this file and comes back for another one. */
  readonly another: string;
  readonly problems: readonly Problem[];
}

/** Adds a file (`bestand`) and goes on, or comes back for another one (`verder`). */
export function FileForm({ revision, label, hint, another, problems }: FileFormProps) {
  const t = useTexts('common');
  return (
    <PortalForm files hidden={{ revisie: revision }}>
      <FileField
        name="bestand"
        optional
        accept={proofAccept}
        label={label}
        hint={hint}
        error={problemAt(problems, 'bestand')}
      />
      <ActionGroup>
        <Button name="verder" value="door">
          {t('form.next')}
        </Button>
        <Button variant="secondary" name="verder" value="nog">
          {another}
        </Button>
      </ActionGroup>
    </PortalForm>
  );
}
