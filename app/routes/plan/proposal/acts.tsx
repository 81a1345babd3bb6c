import type { ReactNode } from 'react';
import { formatInstant, useLanguage, useTexts } from '#app/i18n/index.ts';
import {
  ActionGroup,
  Bullet,
  BulletList,
  Button,
  Callout,
  Card,
  Checkbox,
  Code,
  Icon,
  type IconName,
  Paragraph,
  PortalForm,
  type Problem,
  problemAt,
  TextArea,
  Typed,
} from '#app/ui/index.ts';
import type { MyVersionFacts } from '#graphql/generated/documents.ts';

export interface ActsProps {
  readonly version: MyVersionFacts;
  /** What was typed about not agreeing. */
  readonly reason: string | undefined;
  readonly problems: readonly Problem[];
}

/** Reading, agreeing, not agreeing: three forms, so that one is never done by doing another. */
export function Acts({ version, reason, problems }: ActsProps) {
  const t = useTexts('plan');
  const language = useLanguage();
  const done = (kind: 'READ' | 'DISAGREED') => version.responses.findLast((response) => response.kind === kind);
  const read = done('READ');
  const disagreed = done('DISAGREED');
  const hidden = (act: string) => ({ handeling: act, versie: version.number });
  return (
    <>
      <Act id="gelezen" icon="book" title={t('act.read.title')}>
        <Paragraph>{t('act.read.text')}</Paragraph>
        {read ? (
          <Paragraph>
            <strong>{t('act.read.done', { at: formatInstant(read.at, language) })}</strong>
          </Paragraph>
        ) : (
          <PortalForm hidden={hidden('gelezen')}>
            <ActionGroup>
              <Button variant="secondary">{t('act.read.button')}</Button>
            </ActionGroup>
          </PortalForm>
        )}
      </Act>
      <Act id="akkoord" icon="tick" title={t('act.agree.title')}>
        <Paragraph>{t('act.agree.text', { number: version.number })}</Paragraph>
        <Paragraph>{t('act.agree.obligations')}</Paragraph>
        {disagreed ? (
          <Paragraph>
            <strong>{t('act.agree.before', { at: formatInstant(disagreed.at, language) })}</strong>
          </Paragraph>
        ) : null}
        <PortalForm hidden={hidden('akkoord')}>
          <Checkbox name="agree" label={t('act.agree.check')} value="ja" error={problemAt(problems, 'agree')} />
          <ActionGroup>
            <Button variant="secondary">{t('act.agree.button', { number: version.number })}</Button>
          </ActionGroup>
        </PortalForm>
      </Act>
      <Act id="niet-akkoord" icon="speech" title={t('act.disagree.title')}>
        <Paragraph>{t('act.disagree.text')}</Paragraph>
        {disagreed ? (
          <Callout>
            <Paragraph>{t('act.disagree.done', { at: formatInstant(disagreed.at, language) })}</Paragraph>
            <blockquote>
              <Typed>{disagreed.words}</Typed>
            </blockquote>
          </Callout>
        ) : null}
        <PortalForm keeps hidden={hidden('nietAkkoord')}>
          <TextArea
            name="reason"
            label={t('act.disagree.reason')}
            hint={t('act.disagree.reasonHint')}
            error={problemAt(problems, 'reason')}
            value={reason}
          />
          <ActionGroup>
            <Button variant="secondary">{t('act.disagree.button')}</Button>
          </ActionGroup>
        </PortalForm>
      </Act>
    </>
  );
}

function Act(props: {
  readonly id: string;
  readonly icon: IconName;
  readonly title: string;
  readonly children: ReactNode;
}) {
  const { id, icon, title, children } = props;
  return (
    <Card id={id}>
      <div className="portal-beside">
        <Icon name={icon} />
        <h3 className="nl-heading nl-heading--level-2 portal-beside__text">{title}</h3>
      </div>
      {children}
    </Card>
  );
}

/** What follows each answer; that nothing follows from not agreeing by itself is said here too. */
export function Afterwards() {
  const t = useTexts('plan');
  return (
    <Callout title={t('after.title')}>
      <BulletList>
        <Bullet>{t('after.agree')}</Bullet>
        <Bullet>{t('after.disagree')}</Bullet>
        <Bullet>{t('after.nothing')}</Bullet>
        <Bullet>{t('after.decision')}</Bullet>
        <Bullet>
          {t('after.object')} <Code>{t('objection.article')}</Code>
        </Bullet>
      </BulletList>
    </Callout>
  );
}
