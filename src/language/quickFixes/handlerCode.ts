/** A handler to begin with; undefined for languages in which it takes more than a function. */
export function handlerCode(path: string, name: string, runtime: string): string | undefined {
  if (path.endsWith('.py')) return `def ${name}(event, context):\n    return {}\n`;
  if (/\.(?:mjs|mts|ts|tsx|jsx)$/.test(path) || (path.endsWith('.js') && runtime === ''))
    return `export const ${name} = async (event${isTyped(path) ? ': unknown' : ''}) => {\n  return {};\n};\n`;
  return /\.c?js$/.test(path) ? `exports.${name} = async (event) => {\n  return {};\n};\n` : undefined;
}

function isTyped(path: string): boolean {
  return /\.[cm]?tsx?$/.test(path);
}
