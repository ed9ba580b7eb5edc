/** To be saved under its own name (RFC 6266, RFC 8187); what cannot read that finds a plain name with the same ending. */
export function attachmentNamed(name: string): string {
  const plain = name.replace(/[^\w. -]+/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
