import { useTexts } from '#app/i18n/index.ts';
import { Icon, type IconName, Illustration, Typed } from '#app/ui/index.ts';

export interface DreamProps {
  readonly dreamJob: string | null;
  readonly firstStep: string | null;
}

/** Where somebody wants to go, and what comes first: always together. */
export function Dream({ dreamJob, firstStep }: DreamProps) {
  const t = useTexts('plan');
  const rows = [
    { name: 'dreamJob', icon: 'flag', words: dreamJob },
    { name: 'firstStep', icon: 'star', words: firstStep },
  ] as const satisfies readonly { name: string; icon: IconName; words: string | null }[];
  return (
    <div className="portal-dream">
      <Illustration name="path" />
      {rows.map(({ name, icon, words }) => (
        <div className="portal-beside" key={name}>
          <Icon name={icon} />
          <div className="portal-beside__text">
            <h2 className="nl-heading nl-heading--level-3">{t(`field.${name}`)}</h2>
            <p className="portal-dream__words">
              {words === null ? (
                <span className="portal-quiet">{t(`dream.${name}`)}</span>
              ) : (
                <Typed lang="nl">{words}</Typed>
              )}
            </p>
          </div>
        </div>
      ))}
    </div>
  );
}
