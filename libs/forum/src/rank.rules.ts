/**
 * How far up a thread stands under HOT, as SQL over a thread `t`: each e-fold of talk is worth two days of youth.
 * It changes only when the thread does, so pages by keyset stay whole.
 */
export function hotRankSql(postCount: string, meTooCount: string): string {
  return `(ln(2 + ${postCount} + 2 * (${meTooCount})) + extract(epoch FROM t.posted_at) / 172800)::double precision`;
}
