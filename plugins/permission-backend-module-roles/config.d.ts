export interface Config {
  permission?: {
    /**
     * What each role may do, by the name of the realm role. What no role names is refused; rights of several roles add up.
     * Names beginning with `tos-` are reserved for the roles tOS brings. Checked at start: a misspelt role, permission or
     * condition stops the start and is reported with file, line and column.
     */
    roles?: {
      [role: string]: Array<{
        /**
         * Permissions by name. `*` stands for one or more dotted parts, e.g. `hr.*`.
         */
        allow: string | string[];
        /**
         * Named conditions of which one must hold, e.g. `isSelf`. Every permission of `allow` must offer each of them.
         */
        when?: string | string[];
      }>;
    };
  };
}
