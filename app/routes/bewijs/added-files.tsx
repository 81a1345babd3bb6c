import { formatNumber, useTexts } from '#app/i18n/index.ts';
import { Button, Heading, PortalForm, TextLink, Typed } from '#app/ui/index.ts';

interface File {
  readonly id: string;
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
}

/** Endings and kinds that a field for proof offers. */
export const proofAccept =
  '.pdf,.jpg,.jpeg,.png,.heic,.heif,application/pdf,image/jpeg,image/png,image/heic,image/heif';

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
                <TextLink to={`/bewijs/${id}`} plain>
                  <Typed>{fileName}</Typed>
                </TextLink>
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
