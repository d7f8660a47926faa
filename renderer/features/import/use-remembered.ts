import { useCallback, useEffect, useState } from 'react';
import type { ImportPreview } from '#core/import/import-outcome';
import type { Bridge, RememberedMapping } from '#core/ipc/contract';

/** The way of reading that is remembered for a workbook's shape; asked once per shape, anew when `again` is called. */
export function useRemembered(bridge: Bridge, preview: ImportPreview | null) {
  const [found, setFound] = useState<{ readonly shape: string; readonly remembered: RememberedMapping | null } | null>(
    null,
  );
  const [round, setRound] = useState(0);
  const shape = preview?.shape ?? '';
  const sheets = preview?.report.sheets.map(({ name }) => name).join('\n') ?? '';
  useEffect(() => {
    if (shape === '') return undefined;
    let stale = false;
    void bridge.mappingFor({ shape, sheets: sheets.split('\n') }).then((answer) => {
      if (!stale && answer.ok) setFound({ shape, remembered: answer.value.remembered });
    });
    return () => {
      stale = true;
    };
  }, [bridge, shape, sheets, round]);
  const again = useCallback(() => {
    setRound((before) => before + 1);
  }, []);
  return { remembered: found?.shape === shape ? found.remembered : null, again };
}
