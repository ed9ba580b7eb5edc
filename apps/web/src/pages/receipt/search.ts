/** `kept`: the public key of a receipt this device holds. The receipt itself never stands in an address. */
export function receiptSearch(search: Record<string, unknown>): { readonly kept?: string } {
  return typeof search['kept'] === 'string' ? { kept: search['kept'] } : {};
}
