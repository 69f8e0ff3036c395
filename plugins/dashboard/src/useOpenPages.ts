import {
  appTreeApiRef,
  coreExtensionData,
  routeResolutionApiRef,
  useApi,
  type AppNode,
  type IconElement,
  type RouteResolutionApi,
} from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';

/** A page that can be opened from here. */
export interface OpenPage {
  id: string;
  href: string;
  title: string;
  icon: IconElement;
}

/** Pages that are always in reach elsewhere on the screen. */
const ELSEWHERE = ['page:dashboard', 'page:search', 'page:user-settings', 'page:notifications'];

function toPage(node: AppNode, routes: RouteResolutionApi): OpenPage | undefined {
  const routeRef = node.instance?.getData(coreExtensionData.routeRef);
  const title = node.instance?.getData(coreExtensionData.title) ?? node.spec.plugin.title;
  const icon = node.instance?.getData(coreExtensionData.icon) ?? node.spec.plugin.icon;
  if (!routeRef || !title || !icon) return undefined;
  try {
    const href = routes.resolve(routeRef)?.();
    return href ? { id: node.spec.id, href, title, icon } : undefined;
  } catch {
    // A page whose address needs parameters cannot be linked from here.
    return undefined;
  }
}

/**
 * The pages that exist for this person: extensions whose permissions are missing are not instantiated, so this list
 * needs no knowledge of roles.
 */
export function useOpenPages(): OpenPage[] {
  const treeApi = useApi(appTreeApiRef);
  const routes = useApi(routeResolutionApiRef);
  return useMemo(() => {
    const nodes = treeApi.getTree().tree.nodes.get('app/routes')?.edges.attachments.get('routes') ?? [];
    return nodes
      .filter(node => !node.spec.disabled && !ELSEWHERE.includes(node.spec.id))
      .map(node => toPage(node, routes))
      .filter(page => page !== undefined);
  }, [treeApi, routes]);
}
