/** What Chromium knows beyond the standard: whether something lies over the element, or an effect makes it hard to see. */
interface SightInit extends IntersectionObserverInit {
  trackVisibility: true;
  /** Milliseconds; 100 is the least that is allowed. */
  delay: 100;
}

/** Whether an element is really seen, also where what covers it lets clicks fall through. */
export interface Sight {
  /** False where the browser cannot tell. */
  readonly isCovered: boolean;
  end(): void;
}

export function watchSight(element: Element): Sight {
  let isCovered = false;
  const options: SightInit = { trackVisibility: true, delay: 100 };
  const observer = new IntersectionObserver((news) => {
    const last: (IntersectionObserverEntry & { isVisible?: boolean }) | undefined = news.at(-1);
    isCovered = last?.isVisible === false;
  }, options);
  observer.observe(element);
  return {
    get isCovered() {
      return isCovered;
    },
    end: () => observer.disconnect(),
  };
}
