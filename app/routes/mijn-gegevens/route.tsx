import { redirect } from 'react-router';
import { ForWhoMay } from '#app/acting.tsx';
import { query } from '#app/api.server.ts';
import { portalContext } from '#app/context.ts';
import { formatDate, useLanguage, useTexts } from '#app/i18n/index.ts';
import { actorIn, requireSignIn } from '#app/server/identity/signed-in.server.ts';
import { Alert, Bullet, BulletList, Card, Page, Paragraph, PhoneLink, TextLink } from '#app/ui/index.ts';
import {
  EraseExperienceDocument,
  HelpersDetailsDocument,
  MyDetailsDocument,
  type MyDetailsResult,
} from '#graphql/generated/documents.ts';
import type { Route } from './+types/route';
import { partnerWhoReports } from '../partner/shared.server.ts';
import { messageIn, textIn } from '../plan/plan.server.ts';
import { Experiences } from './experiences.tsx';
import { BenefitFacts, Household, Identity } from './facts.tsx';
import { History } from './history.tsx';
import { Reach } from './reach.tsx';

export const middleware: Route.MiddlewareFunction[] = [requireSignIn('citizen')];

const messages = ['email', 'emailKept', 'phone', 'calledName', 'channel', 'erased'] as const;

/** Whoever acts for another sees what is on record, and not what the other said about how it went. */
async function loadDetails(context: Route.LoaderArgs['context']): Promise<MyDetailsResult> {
  if (!actorIn(context)) return query(context, MyDetailsDocument, {});
  return { ...(await query(context, HelpersDetailsDocument, {})), myExperiences: [] };
}

export async function loader({ request, context }: Route.LoaderArgs) {
  const { municipality } = context.get(portalContext);
  const details = await loadDetails(context);
  return {
    ...details,
    partner: details.myDetails.benefit === null && !actorIn(context) ? await partnerWhoReports(context) : null,
    message: messageIn(request, messages),
    phone: municipality?.contact.phone ?? null,
  };
}

/** The one thing that is changed on this page: an answer about how it went is erased. */
export async function action({ request, context }: Route.ActionArgs) {
  const id = textIn(await request.formData(), 'wis');
  await query(context, EraseExperienceDocument, { id });
  throw redirect('/mijn-gegevens?melding=erased', 303);
}

/** What the municipality knows about the reader, where it is from, and how they are reached. */
export default function MyDetails({ loaderData }: Route.ComponentProps) {
  const t = useTexts('details');
  const { myDetails, myExperiences, partner, message, phone } = loaderData;
  return (
    <Page title={t('title')} lead={t('lead')}>
      {message ? (
        <Alert kind="ok" live>
          <Paragraph>{t(`done.${message}`)}</Paragraph>
        </Alert>
      ) : null}
      <Reach contact={myDetails.contact} />
      <History changes={myDetails.changes} />
      <Identity {...myDetails} />
      <Household {...myDetails} partner={partner ?? myDetails.benefit?.partnerName ?? null} />
      <BenefitFacts benefit={myDetails.benefit} partner={partner} />
      <SomethingWrong phone={phone} />
      <Contact contactPerson={myDetails.contactPerson} phone={phone} />
      <ForWhoMay part={null}>
        <Experiences given={myExperiences} />
        <Card title={t('safety.title')} id="veilig">
          <Paragraph>
            <TextLink to="/sessies">{t('safety.sessions')}</TextLink>
          </Paragraph>
        </Card>
      </ForWhoMay>
    </Page>
  );
}

/** Registered facts are not changed here: what to do where one is not right. */
function SomethingWrong({ phone }: { readonly phone: string | null }) {
  const t = useTexts('details');
  return (
    <Card title={t('wrong.title')} id="klopt-niet">
      <Paragraph>{t('wrong.text')}</Paragraph>
      <BulletList>
        <ForWhoMay part="CHANGES" needs="LOOK">
          <Bullet>
            <TextLink to="/wijzigingen">{t('wrong.change')}</TextLink>
          </Bullet>
        </ForWhoMay>
        <ForWhoMay part={null}>
          <Bullet>
            <TextLink to="/mijn-rechten">{t('wrong.correct')}</TextLink>
          </Bullet>
        </ForWhoMay>
        {phone === null ? null : (
          <Bullet>
            {t('wrong.call')} <PhoneLink phone={phone} />
          </Bullet>
        )}
      </BulletList>
    </Card>
  );
}

interface ContactProps extends Pick<MyDetailsResult['myDetails'], 'contactPerson'> {
  readonly phone: string | null;
}

function Contact({ contactPerson, phone }: ContactProps) {
  const t = useTexts('details');
  const language = useLanguage();
  return (
    <Card title={t('person.title')} id="contactpersoon">
      <Paragraph>
        {contactPerson
          ? t('person.since', { name: contactPerson.name, date: formatDate(contactPerson.since, language) })
          : t('person.none')}
      </Paragraph>
      {phone === null ? null : (
        <Paragraph>
          {t('person.how')} <PhoneLink phone={phone} />
        </Paragraph>
      )}
      <ForWhoMay part="CONVERSATION" needs="LOOK">
        <Paragraph>
          <TextLink to="/afspraken">{t('person.talks')}</TextLink>
        </Paragraph>
      </ForWhoMay>
    </Card>
  );
}
