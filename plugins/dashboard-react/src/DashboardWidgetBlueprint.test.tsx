import { createExtensionTester } from '@backstage/frontend-test-utils';
import { DashboardWidgetBlueprint } from './DashboardWidgetBlueprint';
import { dashboardWidgetDataRef } from './dashboardWidgetDataRef';

const widget = DashboardWidgetBlueprint.make({
  name: 'weather',
  params: { title: 'Weather', loader: async () => () => <p>Sunny</p> },
});

describe('DashboardWidgetBlueprint', () => {
  it('gives the home page a small widget in the middle of the order unless told otherwise', () => {
    expect(createExtensionTester(widget).get(dashboardWidgetDataRef)).toMatchObject({
      title: 'Weather',
      size: 'small',
      order: 100,
    });
  });

  it('lets the configuration change heading, size and order', () => {
    const tester = createExtensionTester(widget, { config: { title: 'Wetter', size: 'wide', order: 1 } });
    expect(tester.get(dashboardWidgetDataRef)).toMatchObject({ title: 'Wetter', size: 'wide', order: 1 });
  });
});
