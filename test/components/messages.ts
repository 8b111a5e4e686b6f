/** `browser.i18n.getMessage` over message files as the build writes them: dots become `_`, plural forms are joined, `$$` is a dollar. */

type Tree = string | { [key: string]: Tree };

export function messageGetter(...files: unknown[]) {
  const messages = new Map(files.toReversed().flatMap((file) => flatten(file as Tree)));
  return (key: string, substitutions: string | string[] = []): string =>
    (messages.get(key) ?? '').replace(/\$(\d|\$)/g, (_, n) =>
      n === '$' ? '$' : ([substitutions].flat()[Number(n) - 1] ?? ''),
    );
}

/** Every message of a file by its flat key. */
export function flatten(tree: Tree, path: string[] = []): [string, string][] {
  if (typeof tree === 'string') return [[path.join('_'), tree]];
  const keys = Object.keys(tree);
  if (path.length > 0 && keys.every((key) => key === 'n' || /^\d+$/.test(key)))
    return [
      [
        path.join('_'),
        Object.values(tree)
          .map((form) => form as string)
          .join(' | '),
      ],
    ];
  return keys.flatMap((key) => flatten(tree[key] ?? '', [...path, key]));
}
