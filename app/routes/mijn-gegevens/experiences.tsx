import { formatInstant, useLanguage, useTexts } from '#app/i18n/index.ts';
import { Button, Card, Face, faces, Paragraph, PortalForm, Typed } from '#app/ui/index.ts';
import type { MyDetailsResult } from '#graphql/generated/documents.ts';

/** What the reader said about how it went, each to be erased. */
export function Experiences({ given }: { readonly given: MyDetailsResult['myExperiences'] }) {
  const t = useTexts('experience');
  const language = useLanguage();
  return (
    <Card title={t('mine.title')} id="ervaringen">
      <Paragraph>{t(given.length === 0 ? 'mine.none' : 'mine.text')}</Paragraph>
      {given.length === 0 ? null : (
        <PortalForm repeatable>
          <ul className="portal-tasks">
            {given.map(({ id, kind, answeredAt, face, words }) => {
              const value = faces.find((one) => one === face) ?? 3;
              return (
                <li key={id} className="portal-task portal-task--picture">
                  <Face value={value} />
                  <div className="portal-task__text">
                    <strong id={`ervaring-${id}`}>
                      {t(`face.${value}`)}: {t(`mine.kind.${kind}`)}
                    </strong>
                    <div className="portal-task__hint">{formatInstant(answeredAt, language)}</div>
                    {words === null ? null : (
                      <div className="portal-task__hint">
                        <Typed>{words}</Typed>
                      </div>
                    )}
                  </div>
                  <Button variant="secondary" name="wis" value={id} describedBy={`ervaring-${id}`}>
                    {t('mine.erase')}
                  </Button>
                </li>
              );
            })}
          </ul>
        </PortalForm>
      )}
    </Card>
  );
}
