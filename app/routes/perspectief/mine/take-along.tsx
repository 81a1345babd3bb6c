import { useTexts } from '#app/i18n/index.ts';
import {
  ActionGroup,
  Bullet,
  BulletList,
  Button,
  Card,
  Paragraph,
  PortalForm,
  TextLink,
  Typed,
} from '#app/ui/index.ts';
import type { Direction } from '../programme.server.ts';

interface TakeAlongProps {
  readonly directions: readonly Pick<Direction, 'id' | 'words'>[];
  /** Short names of those that the reader kept before. */
  readonly kept: readonly string[];
}

/** Offers to keep directions: only then is anything kept of somebody who explored. */
export function TakeAlong({ directions, kept }: TakeAlongProps) {
  const t = useTexts('joining');
  const ids = directions.map(({ id }) => id);
  const same = ids.length === kept.length && ids.every((id) => kept.includes(id));
  return (
    <Card title={t('take.title')} id="meenemen">
      {same ? (
        <>
          <Paragraph>{t('take.same')}</Paragraph>
          <Paragraph>
            <TextLink to="/perspectief/mijn">{t('title')}</TextLink>
          </Paragraph>
        </>
      ) : (
        <>
          <Paragraph>{t('take.text')}</Paragraph>
          <BulletList>
            {directions.map(({ id, words }) => (
              <Bullet key={id}>
                <Typed lang={words.language}>{words.title}</Typed>
              </Bullet>
            ))}
          </BulletList>
          {kept.length === 0 ? null : <Paragraph>{t('take.replaces')}</Paragraph>}
          <PortalForm hidden={{ richtingen: ids.join(' ') }} action="/perspectief/mijn">
            <ActionGroup>
              <Button>{t('take.button')}</Button>
            </ActionGroup>
          </PortalForm>
        </>
      )}
    </Card>
  );
}
