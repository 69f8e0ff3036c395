/** Which greeting fits the hour of the day (0–23). */
export function greetingOf(hour: number): 'morning' | 'day' | 'evening' | 'night' {
  if (hour < 5 || hour >= 22) return 'night';
  if (hour < 11) return 'morning';
  return hour < 18 ? 'day' : 'evening';
}
