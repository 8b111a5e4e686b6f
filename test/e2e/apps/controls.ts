/** What a test makes an app do to its own page. */
export interface Controls {
  reorder: () => void;
  retext: () => void;
  drop: () => void;
}
