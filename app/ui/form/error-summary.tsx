import { useTexts } from '#app/i18n/index.ts';
import type { Problem } from '../problem.ts';
import { CallLink } from '../text.tsx';

/** All that is not right, above the form; each sentence leads to its field. The comfort script moves the focus here. */
export function ErrorSummary({ problems }: { readonly problems: readonly Problem[] }) {
  const t = useTexts('common');
  if (problems.length === 0) return null;
  return (
    <div
      className="utrecht-alert utrecht-alert--error portal-errors"
      role="alert"
      tabIndex={-1}
      id="fouten"
      data-errors=""
      aria-labelledby="fouten-titel"
    >
      <div className="utrecht-alert__content">
        <h2 className="nl-heading nl-heading--level-3" id="fouten-titel">
          {t('errors.title', { count: problems.length })}
        </h2>
        <ul className="portal-errors__list">
          {problems.map((problem) => (
            <li key={`${problem.field} ${problem.message}`}>
              <a className="nl-link" href={`#${problem.field}`}>
                {problem.message}
              </a>
            </li>
          ))}
        </ul>
        <p className="nl-paragraph">
          {t('errors.call')}
          <CallLink />
        </p>
      </div>
    </div>
  );
}
