import { settingsSchema, type Settings } from './schema';

type Correction = Settings['recognition']['corrections'][number];

const shape = settingsSchema.shape.recognition.shape.corrections.element;

/** The settings with one more correction; it takes the place of an earlier one for the same words and site. What is no correction changes nothing. */
export function withCorrection(settings: Settings, correction: Correction): Settings {
  const parsed = shape.safeParse(correction);
  if (!parsed.success) return settings;
  const { recognition } = settings;
  const { surface, site } = parsed.data;
  const others = recognition.corrections.filter((other) => other.surface !== surface || other.site !== site);
  return { ...settings, recognition: { ...recognition, corrections: [...others, parsed.data] } };
}
