import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { refuse } from '../../refuse';

/** What a part of a workbook is made of; names come without namespace prefix. */
export interface XmlHandlers {
  open?(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);

/**
 * Parses a stream piece by piece; after each piece the consumer gets a turn, so nothing piles up.
 * Document type declarations are refused, hence there are no entities to expand.
 *
 * @throws InputError when the text is not XML
 */
export async function* parseXml(source: Readable, handlers: XmlHandlers): AsyncGenerator<void> {
  const parser = new SaxesParser();
  const decoder = new StringDecoder('utf8');
  parser.on('error', error => {
    throw refuse('hr.import.brokenXml', { cause: error.message.slice(0, 200) });
  });
  parser.on('doctype', () => {
    throw refuse('hr.import.documentType');
  });
  parser.on('opentag', (tag: SaxesTagPlain) => handlers.open?.(local(tag.name), tag.attributes));
  parser.on('text', text => handlers.text?.(text));
  parser.on('closetag', tag => handlers.close?.(local(tag.name)));
  for await (const chunk of source) {
    parser.write(decoder.write(chunk as Buffer));
    yield;
  }
  parser.close();
}

/** Parses a whole part for what its handlers collect. */
export async function parseWholeXml(source: Readable, handlers: XmlHandlers): Promise<void> {
  for await (const _piece of parseXml(source, handlers));
}
