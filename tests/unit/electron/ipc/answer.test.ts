import { describe, expect, it, vi } from 'vitest';
import { refuse } from '#core/result';
import { answer } from '../../../../electron/ipc/answer';
import type { Handlers } from '../../../../electron/ipc/handlers';
import { inputBytesMax } from '../../../../electron/ipc/input-size';

// safe: only the one handler a test names is ever called
const only = (handlers: Partial<Handlers>): Handlers => handlers as Handlers;
const quiet = (): void => undefined;

describe('answering one call', () => {
  it.each([undefined, null, 3, 'a plan', [], { planId: 4 }, {}, { planId: 'a', extra: 1 }])(
    'refuses %j before the handler sees it',
    async (input) => {
      const openPlan = vi.fn();
      const given = await answer('openPlan', input, only({ openPlan }), quiet);
      expect(given).toMatchObject({ ok: false, error: { code: 'inputInvalid' } });
      expect(openPlan).not.toHaveBeenCalled();
    },
  );

  it('refuses ten thousand levels of nesting without running out of stack', async () => {
    let deep: unknown = {};
    for (let level = 0; level < 10_000; level += 1) deep = { deep };
    const lines: string[] = [];
    const given = await answer('createPlan', deep, only({}), (line) => lines.push(line));
    expect(given).toMatchObject({ ok: false, error: { code: 'inputInvalid' } });
    expect(lines).toEqual(['createPlan got input that is too large or too deep']);
  });

  it('refuses more bytes than any file may have', async () => {
    const offerFile = vi.fn();
    const bytes = new Uint8Array(inputBytesMax);
    const given = await answer('offerFile', { name: 'a.xlsx', bytes }, only({ offerFile }), quiet);
    expect(given).toMatchObject({ ok: false, error: { code: 'inputInvalid' } });
    expect(offerFile).not.toHaveBeenCalled();
  });

  it('answers a handler that throws as an internal error', async () => {
    const broken = only({
      openPlan: () => {
        throw new Error('broken');
      },
    });
    const given = await answer('openPlan', { planId: 'a' }, broken, quiet);
    expect(given).toEqual(refuse('internal', { detail: 'openPlan' }));
  });

  it('passes a refusal of the handler through as it is', async () => {
    const refusal = refuse('sampleNotFound', { sample: 'a', known: 'b' });
    const given = await answer('openPlan', { planId: 'a' }, only({ openPlan: () => refusal }), quiet);
    expect(given).toBe(refusal);
  });
});
