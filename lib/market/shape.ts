type Loose<T> = { [K in keyof T]: T[K] | undefined };

/** The object without its undefined fields: adapters may write down what they lack. */
export const defined = <T extends object>(fields: Loose<Required<T>> | Loose<T>): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
