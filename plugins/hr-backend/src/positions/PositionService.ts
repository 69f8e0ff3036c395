import {
  decodeChart,
  effectOfMove,
  type MoveEffect,
  type MovePreview,
  type MovePreviewRequest,
  type PositionDetail,
} from '@tos/plugin-hr-common';
import type { CompanyCalendar } from '../config/CompanyCalendar';
import type { OrgChartService } from '../orgChart/OrgChartService';
import type { PersonAccess } from '../permissions/Access';
import { refuse } from '../refuse';
import type { DatabasePositionStore } from './DatabasePositionStore';

/** Most changes of approvers that a preview names. */
const MAX_NAMED = 50;

/** Single positions, and what moving something would change. */
export class PositionService {
  readonly #store: DatabasePositionStore;
  readonly #charts: OrgChartService;
  readonly #calendar: CompanyCalendar;

  constructor(options: { store: DatabasePositionStore; charts: OrgChartService; calendar: CompanyCalendar }) {
    this.#store = options.store;
    this.#charts = options.charts;
    this.#calendar = options.calendar;
  }

  /** @throws NotFoundError when there is no such position */
  async read(id: string, persons: PersonAccess): Promise<PositionDetail> {
    const position = await this.#store.read(id, { persons, today: this.#calendar.today() });
    if (!position) throw refuse('hr.org.positionMissing');
    return position;
  }

  /** @throws NotFoundError, InputError naming the field when the move is impossible */
  async preview({ kind, id, targetId, date }: MovePreviewRequest, persons: PersonAccess): Promise<MovePreview> {
    const version = await this.#store.versionOf(kind, id);
    if (version === undefined) throw refuse(kind === 'unit' ? 'hr.org.unitMissing' : 'hr.org.positionMissing');
    const model = decodeChart(await this.#charts.read(date, { units: true, persons }, persons.private));
    const table = kind === 'unit' ? model.units : model.positions;
    const find = (wanted: string, field: string) => {
      const at = table.findIndex(item => item.id === wanted);
      if (at < 0) throw refuse.at(field, 'hr.org.notOnDay', { day: date });
      return at;
    };
    const move = { kind, at: find(id, 'body.id'), target: targetId === null ? -1 : find(targetId, 'body.targetId') };
    let effect: MoveEffect;
    try {
      effect = effectOfMove(model, move);
    } catch (error) {
      if (error instanceof RangeError) throw refuse.at('body.targetId', 'hr.org.targetBelow');
      throw error;
    }
    return { version, ...effect, approvers: effect.approvers.slice(0, MAX_NAMED), approversTotal: effect.approvers.length };
  }
}
