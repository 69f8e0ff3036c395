import { renderInTestApp } from '@backstage/frontend-test-utils';
import { act, screen } from '@testing-library/react';
import { WidgetFrame } from './WidgetFrame';

const widget = { id: 'w', title: 'Far below', size: 'small' as const, order: 1, Component: () => <p>the content</p> };

describe('WidgetFrame', () => {
  let see: (isIntersecting: boolean) => void;
  const disconnect = jest.fn();
  beforeEach(() => {
    jest.clearAllMocks();
    window.IntersectionObserver = class {
      constructor(callback: (entries: { isIntersecting: boolean }[]) => void) {
        see = isIntersecting => callback([{ isIntersecting }]);
      }
      observe() {}
      disconnect = disconnect;
    } as never;
  });
  afterEach(() => {
    jest.useRealTimers();
    delete (window as { IntersectionObserver?: unknown }).IntersectionObserver;
  });

  const open = async () => {
    renderInTestApp(<WidgetFrame widget={widget} />);
    expect(await screen.findByRole('region', { name: 'Far below' })).toHaveTextContent('Loading');
    expect(screen.queryByText('the content')).not.toBeInTheDocument();
  };

  it('loads its content when it comes near the visible part', async () => {
    await open();
    act(() => see(false));
    expect(screen.queryByText('the content')).not.toBeInTheDocument();
    act(() => see(true));
    expect(screen.getByText('the content')).toBeInTheDocument();
    expect(disconnect).toHaveBeenCalled();
  });

  it('loads its content before printing', async () => {
    await open();
    act(() => void window.dispatchEvent(new Event('beforeprint')));
    expect(screen.getByText('the content')).toBeInTheDocument();
  });

  it('loads its content a little later when nobody scrolls', async () => {
    await open();
    expect(await screen.findByText('the content', undefined, { timeout: 15_000 })).toBeInTheDocument();
  });
});
