/** Languages of documents, by VS Code's identifiers. */

/** What Node.js handlers are written in. */
export const javascriptLanguages: readonly string[] = [
  'javascript',
  'javascriptreact',
  'typescript',
  'typescriptreact',
];

export const templateLanguages: readonly string[] = ['yaml', 'json', 'jsonc'];

export const handlerLanguages: readonly string[] = [
  ...javascriptLanguages,
  'python',
  'java',
  'go',
  'ruby',
  'csharp',
];
