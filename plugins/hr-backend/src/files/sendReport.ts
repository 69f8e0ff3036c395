import { writeReport, type Report } from '@tos/pdf';
import { nodeFonts } from '@tos/pdf/node';
import type { Response } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { attachment, harmlessHeaders } from './sendFile';

/** Writes a report as PDF while it is being made. @param name - of the file, without its ending */
export async function sendReport(res: Response, { report, name }: { report: Report; name: string }): Promise<void> {
  const content = Readable.from(writeReport(report, await nodeFonts()), { objectMode: false });
  res.set(harmlessHeaders('application/pdf'));
  res.set({ 'Content-Disposition': attachment(`${name}.pdf`), 'Cache-Control': 'no-store' });
  // Who goes away in the middle is no fault of ours.
  await pipeline(content, res).catch(error => {
    if (!res.destroyed && !res.headersSent) throw error;
    res.destroy();
  });
}
