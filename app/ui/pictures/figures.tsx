/** A house on the ground of a picture, which is at 150. */
export function House({ x, top, width, tone }: { x: number; top: number; width: number; tone: string }) {
  const roof = `M${x - 6} ${top}L${x + width / 2} ${top - 34}L${x + width + 6} ${top}Z`;
  return (
    <>
      <rect className={tone} x={x} y={top} width={width} height={150 - top} />
      <path className="art-deep" d={roof} />
      <rect className="art-light" x={x + 9} y={top + 14} width="16" height="20" rx="2" />
      <rect className="art-light" x={x + width - 25} y={top + 14} width="16" height="20" rx="2" />
      <path className="art-deep" d={`M${x + width / 2 - 9} 150v-24a9 9 0 0 1 18 0v24z`} />
    </>
  );
}

/** Somebody who stands 56 below the middle of the head. */
export function Person({ x, top, tone }: { x: number; top: number; tone: string }) {
  return (
    <>
      <circle className="art-skin" cx={x} cy={top} r="9" />
      <path className="art-ink" d={`M${x - 9} ${top - 1}a9 9 0 0 1 18 0q-9 -6 -18 0z`} />
      <path className={tone} d={`M${x - 12} ${top + 38}v-14a12 12 0 0 1 24 0v14z`} />
      <path className="art-ink" d={`M${x - 8} ${top + 38}h6v18h-6zM${x + 2} ${top + 38}h6v18h-6z`} />
    </>
  );
}
