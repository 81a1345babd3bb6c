import { query } from '#app/api.server.ts';
import { formatDateWithWeekday, formatMonth, useLanguage, useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Bullet, BulletList, Heading, Page, Paragraph, TextLink } from '#app/ui/index.ts';
import { WhoLookedDocument } from '#graphql/generated/documents.ts';
import { type Month, parseMonth } from '#graphql/shared/local-date.ts';
import type { Route } from './+types/route';
import { Visit } from './visit.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];

export async function loader({ request, context }: Route.LoaderArgs) {
  const month = parseMonth(new URL(request.url).searchParams.get('maand') ?? '');
  const { accessMonth } = await query(context, WhoLookedDocument, { month });
  return accessMonth;
}

const elsewhere = [
  { words: 'helpers', to: '/hulp' },
  { words: 'cards', to: '/portfolio/delen' },
  { words: 'sessions', to: '/sessies' },
  { words: 'copy', to: '/mijn-rechten/kopie' },
] as const;

/** Every look of a staff member at the data of the reader, a month at a time (art. 15 AVG). */
export default function WhoLooked({ loaderData }: Route.ComponentProps) {
  const t = useTexts('privacy');
  const language = useLanguage();
  const { month, days, earlier, later } = loaderData;
  return (
    <Page title={t('looked.title')} lead={t('looked.lead')} back={{ to: '/mijn-rechten', label: t('back') }}>
      <Heading>{formatMonth(month, language)}</Heading>
      {days.length === 0 ? <Paragraph>{t('looked.none')}</Paragraph> : null}
      {days.map(({ day, visits }) => (
        <section key={day} className="portal-stack" aria-labelledby={`dag-${day}`}>
          <Heading level={3} id={`dag-${day}`}>
            {formatDateWithWeekday(day, language)}
          </Heading>
          {visits.map((visit) => (
            <Visit key={visit.number} day={day} visit={visit} />
          ))}
        </section>
      ))}
      <Months {...{ earlier, later }} />
      <Heading>{t('looked.elseTitle')}</Heading>
      <BulletList>
        {elsewhere.map(({ words, to }) => (
          <Bullet key={words}>
            <TextLink to={to}>{t(`looked.${words}`)}</TextLink>
          </Bullet>
        ))}
      </BulletList>
    </Page>
  );
}

function Months({ earlier, later }: { readonly earlier: Month | null; readonly later: Month | null }) {
  const t = useTexts('privacy');
  const language = useLanguage();
  const ways = [
    { words: 'earlier' as const, month: earlier },
    { words: 'later' as const, month: later },
  ].flatMap(({ words, month }) => (month === null ? [] : [{ words, month }]));
  if (ways.length === 0) return null;
  return (
    <nav aria-label={t('looked.months')}>
      <BulletList>
        {ways.map(({ words, month }) => (
          <Bullet key={words}>
            <TextLink to={`/wie-keek?maand=${month}`}>
              {t(`looked.${words}`, { month: formatMonth(month, language) })}
            </TextLink>
          </Bullet>
        ))}
      </BulletList>
    </nav>
  );
}
