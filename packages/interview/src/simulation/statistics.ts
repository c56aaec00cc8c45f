const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** Pearson's r of two rows of equal length; 0 when one of them does not vary. */
export function correlation(xs: readonly number[], ys: readonly number[]): number {
  const mx = mean(xs);
  const my = mean(ys);
  let xy = 0;
  let xx = 0;
  let yy = 0;
  xs.forEach((x, index) => {
    const y = ys[index] ?? 0;
    xy += (x - mx) * (y - my);
    xx += (x - mx) ** 2;
    yy += (y - my) ** 2;
  });
  return xx === 0 || yy === 0 ? 0 : xy / Math.sqrt(xx * yy);
}

/** Root of the mean squared difference of two rows of equal length. */
export function rootMeanSquare(xs: readonly number[], ys: readonly number[]): number {
  return Math.sqrt(mean(xs.map((x, index) => (x - (ys[index] ?? 0)) ** 2)));
}
