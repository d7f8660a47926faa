import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (file: string) => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');

/** Names imported from electron, and the members of them that a text uses: `app.getPath`. */
function electronUse(code: string): { readonly names: readonly string[]; readonly members: readonly string[] } {
  const names = [...code.matchAll(/import\s*(?:[\w$]+\s*,\s*)?\{([^}]*)\}\s*from\s*["']electron["']/g)]
    .flatMap((match) => (match[1] ?? '').split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '));
  const members = names.flatMap((name) => {
    const [imported = '', local = imported] = name.split(/\s+as\s+/);
    return [...code.matchAll(new RegExp(`(?<![\\w$.])${local.replaceAll('$', '\\$')}\\.(\\w+)`, 'g'))].map(
      (match) => `${imported}.${match[1] ?? ''}`,
    );
  });
  return { names: [...new Set(names.map((name) => name.split(/\s+as\s+/)[0] ?? ''))], members: [...new Set(members)] };
}

describe('the stand-in for Electron', () => {
  const sources = readdirSync(new URL('../../../electron/', import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('preload'))
    .map((file) => electronUse(read(`electron/${file}`)));
  const use = {
    names: [...new Set(sources.flatMap(({ names }) => names))].filter((name) => !/^[A-Z]\w+Options$|^type /.test(name)),
    members: [...new Set(sources.flatMap(({ members }) => members))],
  };
  const offered = read('build/chromium-host/electron.ts');
  const host = [
    'app',
    'browser-window',
    'desktop',
    'dialog',
    'ipc-main',
    'menu',
    'protocol',
    'session',
    'utility-process',
    'web-contents',
  ]
    .map((file) => read(`build/chromium-host/${file}.ts`))
    .join('\n');

  it('offers every module the main process imports', () => {
    expect(use.names.length).toBeGreaterThan(5);
    const exported =
      /export \{([^}]*)\}/
        .exec(offered)?.[1]
        ?.split(',')
        .map((name) => name.trim()) ?? [];
    expect(use.names.filter((name) => !exported.includes(name))).toEqual([]);
  });

  it('implements every member of them that the main process uses', () => {
    expect(use.members.length).toBeGreaterThan(10);
    // Event emitters bring their own listeners.
    const inherited = /\.(on|once|off|removeAllListeners|emit)$/;
    const missing = use.members.filter((member) => {
      const name = member.split('.')[1] ?? '';
      return !inherited.test(member) && !new RegExp(`\\b${name}\\b\\s*[(:=]|get ${name}\\(`).test(host);
    });
    expect(missing).toEqual([]);
  });
});
