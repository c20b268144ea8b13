/** Holds package.json and code together: what one of them names exists in the other. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchAttributes } from '../src/extension/debug/launchConfiguration.ts';
import { customaryNames } from '../src/extension/templateNames.ts';
import { features } from '../src/languageServer/features/index.ts';

interface Manifest {
  readonly icon: string;
  readonly main: string;
  readonly activationEvents: readonly string[];
  readonly capabilities: { readonly untrustedWorkspaces: { readonly restrictedConfigurations: string[] } };
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly category: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when?: string }[]>>;
    readonly views: Readonly<Record<string, readonly { readonly id: string; readonly icon: string }[]>>;
    readonly viewsContainers: {
      readonly activitybar: readonly { readonly id: string; readonly icon: string }[];
    };
    readonly viewsWelcome: readonly { readonly view: string; readonly when: string }[];
    readonly configuration: {
      readonly properties: Readonly<
        Record<string, { readonly markdownDescription: string; readonly properties?: object }>
      >;
    };
    readonly debuggers: readonly [
      {
        readonly type: string;
        readonly when: string;
        readonly configurationAttributes: {
          readonly launch: { readonly properties: Readonly<Record<string, object>> };
        };
        readonly initialConfigurations: readonly Readonly<Record<string, unknown>>[];
        readonly configurationSnippets: readonly { readonly body: Readonly<Record<string, unknown>> }[];
      },
    ];
    readonly grammars?: readonly { readonly path: string }[];
    readonly languages?: readonly { readonly configuration?: string }[];
  };
}

const root = join(import.meta.dirname, '..');
const manifest = JSON.parse(read('package.json')) as Manifest;
const { contributes } = manifest;
const [lambda] = contributes.debuggers;

/** The text of every source file of the extension and the other processes. */
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path: path.replaceAll('\\', '/'), text: read(join('src', path)) }));
const extensionText = sources
  .filter(({ path }) => path.startsWith('extension/'))
  .map(({ text }) => text)
  .join('\n');

describe('the manifest', () => {
  it('declares every command that the code has, and no other', () => {
    assert.deepEqual(contributes.commands.map(({ command }) => command).sort(), commandIds());
  });

  it('can switch off every language feature', () => {
    const setting = contributes.configuration.properties['lambdaWorkbench.features'];
    assert.deepEqual(Object.keys(setting?.properties ?? {}).sort(), features.map(({ name }) => name).sort());
  });

  it('has the commands that other things rely on', () => {
    for (const name of ['invoke', 'debug', 'openHandler', 'showLog'])
      assert.ok(commandIds().includes(`lambdaWorkbench.${name}`), name);
  });

  it('puts every command under one category', () => {
    assert.deepEqual(new Set(contributes.commands.map(({ category }) => category)), new Set(['Lambda']));
  });

  it('offers in its menus only commands it declares', () => {
    const offered = Object.values(contributes.menus).flatMap((items) => items.map(({ command }) => command));
    assert.deepEqual(
      offered.filter((command) => !commandIds().includes(command)),
      [],
    );
  });

  it('says when each command is offered in the palette, except those that always work', () => {
    const limited = contributes.menus['commandPalette']?.map(({ command }) => command) ?? [];
    const always = commandIds().filter((command) => !limited.includes(command));
    assert.deepEqual(always, ['lambdaWorkbench.showLog']);
  });

  it('declares every view that the code fills, and no other', () => {
    const declared = Object.values(contributes.views).flatMap((views) => views.map(({ id }) => id));
    assert.deepEqual(declared, matches(extensionText, /ViewId = '([^']+)'/g));
    assert.deepEqual(
      contributes.viewsWelcome.filter(({ view }) => !declared.includes(view)),
      [],
    );
  });

  it('puts its views into containers it declares', () => {
    const containers = contributes.viewsContainers.activitybar.map(({ id }) => id);
    assert.deepEqual(Object.keys(contributes.views), containers);
  });

  it('declares every setting that the code reads, and no other', () => {
    const declared = Object.keys(contributes.configuration.properties).sort();
    const read = declared.filter((name) => isRead(name.replace('lambdaWorkbench.', '')));
    assert.deepEqual(read, declared);
    const asked = matches(extensionText, /configuration\.get\('([^']+)'/g).map(
      (name) => `lambdaWorkbench.${name}`,
    );
    assert.deepEqual(
      asked.filter((name) => !declared.includes(name)),
      [],
    );
  });

  it('restricts in untrusted workspaces only settings that exist', () => {
    const declared = Object.keys(contributes.configuration.properties);
    const restricted = manifest.capabilities.untrustedWorkspaces.restrictedConfigurations;
    assert.deepEqual(
      restricted.filter((name) => !declared.includes(name)),
      [],
    );
  });

  it('declares the attributes of a launch configuration that the debug adapter knows', () => {
    const known =
      /interface LaunchAttributes \{([\s\S]*?)\n\}/.exec(read('src/protocol/debugSession.ts'))?.[1] ?? '';
    // VS Code itself says `noDebug`.
    const names = matches(known, /readonly (\w+)\??:/g).filter((name) => name !== 'noDebug');
    assert.deepEqual([...launchAttributes], names);
    assert.deepEqual(Object.keys(lambda.configurationAttributes.launch.properties), names);
  });

  it('describes every launch attribute', () => {
    for (const [name, attribute] of Object.entries(lambda.configurationAttributes.launch.properties))
      assert.ok('markdownDescription' in attribute, name);
  });

  it('proposes only launch configurations that its own schema allows', () => {
    const proposed = [
      ...lambda.initialConfigurations,
      ...lambda.configurationSnippets.map(({ body }) => body),
    ].flatMap((configuration) => Object.keys(configuration));
    const allowed = ['type', 'request', 'name', ...launchAttributes];
    assert.deepEqual(
      proposed.filter((name) => !allowed.includes(name)),
      [],
    );
  });

  it('shows its debugger only where a template was found', () => {
    assert.equal(lambda.when, 'lambdaWorkbench.hasTemplate');
  });

  it('uses only context keys that the code sets', () => {
    const used = new Set(
      matches(JSON.stringify(contributes), /(?<!command":")(lambdaWorkbench\.(?:has\w+|event\w+))/g),
    );
    for (const key of used) assert.ok(extensionText.includes(`'${key}'`), key);
  });

  it('activates in a workspace that has what the code takes for the customary name of a template', () => {
    const names = matches(manifest.activationEvents.join('\n'), /^workspaceContains:(.+)$/gm);
    assert.deepEqual(names, customaryNames);
  });

  it('activates on nothing that is in most projects', () => {
    const others = manifest.activationEvents.filter((event) => !event.startsWith('workspaceContains:'));
    // JSON files are read in every project, by VS Code's own extensions too.
    assert.deepEqual(others, ['onLanguage:yaml', 'onDebugResolve:lambda']);
  });

  it('refers only to files that exist', () => {
    const files = [
      manifest.icon,
      ...contributes.viewsContainers.activitybar.map(({ icon }) => icon),
      ...Object.values(contributes.views).flatMap((views) => views.map(({ icon }) => icon)),
      ...(contributes.grammars ?? []).map(({ path }) => path),
      ...(contributes.languages ?? []).flatMap(({ configuration }) => configuration ?? []),
    ];
    assert.deepEqual(
      files.filter((file) => !existsSync(join(root, file))),
      [],
    );
  });
});

/** The IDs of the commands in the list, in order of the alphabet. */
function commandIds(): string[] {
  const folder = 'src/extension/commands';
  const listed = matches(read(`${folder}/index.ts`), /from '\.\/(\w+)\.ts'/g).filter(
    (name) => name !== 'command',
  );
  return listed.map((name) => matches(read(`${folder}/${name}.ts`), /\bid: '([^']+)'/g)[0] ?? name).sort();
}

/** A setting is read by its whole name, or part by part from a section. */
function isRead(setting: string): boolean {
  return sources.some(({ text }) =>
    [[setting], setting.split('.')].some((names) => names.every((name) => text.includes(`'${name}'`))),
  );
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
