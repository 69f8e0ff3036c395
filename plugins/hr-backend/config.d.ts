export interface Config {
  /** People, org units and positions. */
  hr?: {
    /** Zone in which the company's days begin and end, e.g. `Europe/Berlin` (default). */
    timeZone?: string;
    /** Minutes of a full-time week, against which full-time equivalents are counted; 60 to 10080, default 2400 (40 hours). */
    fullTimeMinutesPerWeek?: number;
  };
}
