import { ok, refuse, type Result } from '#core/result';

/** Makes a PDF of a page that `renderPlan` made: by a hidden window of this program, or by starting one. */
export interface PdfPrinter {
  /** Refuses with `pdfFailed`, or `browserMissing` where nothing is there to print with. */
  print(html: string): Promise<Result<Uint8Array>>;
}

/** Prints through a hidden window: `print` shows the page under a policy that lets in styles of that nonce only. */
export function windowPdfPrinter(print: (html: string, nonce: string) => Promise<Uint8Array>): PdfPrinter {
  return {
    async print(html) {
      const nonce = /<style nonce="([A-Za-z0-9+/=_-]+)">/u.exec(html)?.[1];
      if (nonce === undefined) throw new Error('A page to print carries a nonce');
      try {
        return ok(await print(html, nonce));
      } catch {
        return refuse('pdfFailed');
      }
    },
  };
}
