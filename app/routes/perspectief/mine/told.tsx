import { useTexts } from '#app/i18n/index.ts';
import { Bullet, BulletList, Paragraph, Typed } from '#app/ui/index.ts';
import type { AskedToJoin } from '#graphql/generated/documents.ts';

interface ToldProps {
  readonly request: Pick<AskedToJoin, 'directions' | 'needs'>;
  /** What stands above each list. */
  readonly directions: string;
  readonly needs: string;
}

/** Directions and needs that somebody chose to tell; nothing is said of what they did not. */
export function Told({ request, directions, needs }: ToldProps) {
  const t = useTexts('perspective');
  return (
    <>
      {request.directions.length === 0 ? null : (
        <>
          <Paragraph>
            <strong>{directions}</strong>
          </Paragraph>
          <BulletList>
            {request.directions.map(({ id, words }) => (
              <Bullet key={id}>
                <Typed lang={words.language}>{words.title}</Typed>
              </Bullet>
            ))}
          </BulletList>
        </>
      )}
      {request.needs.length === 0 ? null : (
        <>
          <Paragraph>
            <strong>{needs}</strong>
          </Paragraph>
          <BulletList>
            {request.needs.map((need) => (
              <Bullet key={need}>{t(`need.${need}`)}</Bullet>
            ))}
          </BulletList>
        </>
      )}
    </>
  );
}
