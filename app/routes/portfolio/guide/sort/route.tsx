import { data, redirect } from 'react-router';
import { portalContext } from '#app/context.ts';
import { textsOf, useTexts } from '#app/i18n/index.ts';
import { requireSignIn } from '#app/server/identity/signed-in.server.ts';
import {
  ActionGroup,
  Button,
  Icon,
  Page,
  PortalForm,
  problemAt,
  RadioGroup,
  TextLink,
  Paragraph,
} from '#app/ui/index.ts';
import { workSorts } from '#graphql/portfolio/domain/kinds.ts';
import type { Route } from './+types/route';
import { textIn } from '../../../plan/plan.server.ts';
import { knownOf } from '../guide.server.ts';
import { firstFrom } from '../steps.ts';
import { loadPortfolio } from '../../portfolio.server.ts';
import { sortIcons, wordOf } from '../../words.ts';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen', 'never')];

export async function loader({ context }: Route.LoaderArgs) {
  return { skip: firstFrom(0, knownOf(await loadPortfolio(context))) };
}

export async function action({ request, context }: Route.ActionArgs) {
  const { language } = context.get(portalContext);
  const chosen = textIn(await request.formData(), 'sort');
  if (workSorts.some((sort) => sort === chosen)) throw redirect(`/portfolio/begin/wat?soort=${chosen}`, 303);
  const message = textsOf(language, 'portfolio')('problem.required');
  return data({ problems: [{ field: 'sort', message }] }, { status: 422 });
}

/** The first question: everything that somebody does for others is experience. */
export default function SortPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts('portfolio');
  const common = useTexts('common');
  const problems = actionData?.problems ?? [];
  return (
    <Page title={t('guide.sort')} heading="inForm" back={{ to: '/portfolio', label: t('back') }} problems={problems}>
      <PortalForm>
        <RadioGroup
          name="sort"
          question
          label={t('guide.sort')}
          hint={t('guide.sortHint')}
          error={problemAt(problems, 'sort')}
          choices={workSorts.map((value) => ({
            value,
            label: (
              <span className="portal-pictured">
                <Icon name={sortIcons[value]} />
                <span>{wordOf('workSort', value, t)}</span>
              </span>
            ),
          }))}
        />
        <ActionGroup>
          <Button>{common('form.next')}</Button>
        </ActionGroup>
      </PortalForm>
      <Paragraph>
        <TextLink to={`/portfolio/begin/${loaderData.skip}`}>{t('guide.skip')}</TextLink>
      </Paragraph>
    </Page>
  );
}
