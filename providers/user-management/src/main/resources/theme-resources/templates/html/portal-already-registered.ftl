<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "portal-mail.ftl" as mail>
<@layout.emailLayout>
<@mail.title>${msg("portalAlreadyRegisteredTitle")}</@mail.title>
<@mail.greeting/>
<@mail.text>${msg("portalAlreadyRegisteredText", realmName)}</@mail.text>
<@mail.text>${msg("portalAlreadyRegisteredNext")}</@mail.text>
<@mail.signInName/>
<@mail.button href=link label=msg("portalAlreadyRegisteredButton")/>
<@mail.plainLink link/>
<@mail.lastly>${msg("portalAlreadyRegisteredWhy")}</@mail.lastly>
</@layout.emailLayout>
