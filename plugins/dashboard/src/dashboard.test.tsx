import { mockApis, renderTestApp } from '@backstage/frontend-test-utils';
import { createFrontendModule, createFrontendPlugin, fetchApiRef, identityApiRef } from '@backstage/frontend-plugin-api';
import { AppRootWrapperBlueprint } from '@backstage/plugin-app-react';
import { DashboardWidgetBlueprint } from '@tos/plugin-dashboard-react';
import { QueryProvider } from '@tos/shell-react';
import { screen, within } from '@testing-library/react';
import { greetingOf } from './greetingOf';
import { dashboardPlugin } from './plugin';
import { sortWidgets } from './sortWidgets';

const queryModule = createFrontendModule({
  pluginId: 'app',
  extensions: [AppRootWrapperBlueprint.make({ name: 'query', params: { component: QueryProvider } })],
});

const otherPlugin = createFrontendPlugin({
  pluginId: 'other',
  extensions: [
    DashboardWidgetBlueprint.make({
      name: 'good',
      params: { title: 'Good widget', order: 1, loader: async () => () => <p>all well</p> },
    }),
    DashboardWidgetBlueprint.make({
      name: 'bad',
      params: {
        title: 'Bad widget',
        loader: async () => () => {
          throw new Error('broken inside');
        },
      },
    }),
  ],
});

const fetchApi = {
  fetch: async () =>
    Response.json({
      totalCount: 1,
      notifications: [{ id: '1', created: new Date().toISOString(), payload: { title: 'Read me', link: '//evil.example' } }],
    }),
};

jest.setTimeout(60_000);

describe('dashboardPlugin', () => {
  it('shows the widgets of all plugins, and the others when one breaks', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => {});
    renderTestApp({
      features: [dashboardPlugin, otherPlugin, queryModule],
      apis: [
        [identityApiRef, mockApis.identity({ displayName: 'Anna Becker' })],
        [fetchApiRef, fetchApi as never],
      ],
    });
    expect(await screen.findByRole('heading', { level: 1, name: /Anna$/ }, { timeout: 20_000 })).toBeInTheDocument();
    const good = screen.getByRole('region', { name: 'Good widget' });
    expect(await within(good).findByText('all well')).toBeInTheDocument();
    const bad = screen.getByRole('region', { name: 'Bad widget' });
    expect(await within(bad).findAllByText(/broken inside/)).not.toHaveLength(0);
    const unread = screen.getByRole('region', { name: 'Unread notifications' });
    const link = await within(unread).findByRole('link', { name: /Read me/ });
    expect(link).toHaveAttribute('href', '/notifications');
  });
});

describe('greetingOf', () => {
  it.each([
    [0, 'night'],
    [4, 'night'],
    [5, 'morning'],
    [11, 'day'],
    [18, 'evening'],
    [22, 'night'],
  ])('at %d it is %s', (hour, greeting) => expect(greetingOf(hour)).toBe(greeting));
});

describe('sortWidgets', () => {
  it('sorts by order, then by id', () => {
    const widget = (id: string, order: number) => ({ id, order, title: id, size: 'small' as const, Component: () => <i /> });
    expect(sortWidgets([widget('b', 2), widget('c', 1), widget('a', 2)]).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });
});
