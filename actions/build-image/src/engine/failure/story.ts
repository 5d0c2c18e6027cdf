/** What one format's reader finds. */
export type StepStory = { step: string; line?: number | undefined; tail: string[] }
