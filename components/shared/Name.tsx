import { plain } from '@/lib/format';

/** A name or symbol from outside: isolated, so that its direction never reorders the words beside it. */
export function Name({ text, class: name }: { text: string; class?: string }) {
  return <bdi class={name}>{plain(text)}</bdi>;
}
