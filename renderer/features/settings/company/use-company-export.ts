import { useState } from 'react';
import { useApp } from '../../../app/app-context';

interface Written {
  readonly token: string;
  readonly name: string;
}

/** Writes the company's settings as a file of their own, and remembers what was written. */
export function useCompanyExport(): {
  readonly written: Written | null;
  readonly write: () => Promise<void>;
  readonly show: (written: Written) => Promise<void>;
} {
  const app = useApp();
  const [written, setWritten] = useState<Written | null>(null);
  return {
    written,
    write: async () => {
      const done = await app.bridge.exportCompany({});
      if (done.ok) setWritten(done.value);
      else if (done.error.code !== 'cancelled') app.tell({ error: done.error });
    },
    show: async ({ token }) => {
      const shown = await app.bridge.showExported({ token });
      if (!shown.ok) app.tell({ error: shown.error });
    },
  };
}
