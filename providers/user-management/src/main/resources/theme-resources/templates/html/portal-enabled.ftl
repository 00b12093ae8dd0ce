<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "portal-mail.ftl" as mail>
<@layout.emailLayout>
<@mail.title>${msg("portalAccountEnabledTitle")}</@mail.title>
<@mail.greeting/>
<@mail.text>${msg("portalAccountEnabledText", realmName)}</@mail.text>
<@mail.button href=link label=msg("portalSignInButton")/>
<@mail.plainLink link/>
<@mail.why "portalMailWhyAccount"/>
</@layout.emailLayout>
