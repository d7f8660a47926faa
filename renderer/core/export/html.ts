/** A piece of HTML that is safe to put into a page. Only `markup` and `raw` make one. */
export interface Html {
  readonly html: string;
}

type Part = string | number | Html | readonly Html[];

/** Escapes a text for element content and for attribute values in double quotes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** A template whose texts are escaped and whose pieces of HTML are not: there is no other way to put text in. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return {
    html: strings.map((text, index) => text + (index < parts.length ? rendered(parts[index] ?? '') : '')).join(''),
  };
}

/** Marks a text of ours, such as a style sheet, as HTML. Never for a text of a plan. */
export function raw(text: string): Html {
  return { html: text };
}

function rendered(part: Part): string {
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  return 'html' in part ? part.html : part.map(({ html: text }) => text).join('');
}
