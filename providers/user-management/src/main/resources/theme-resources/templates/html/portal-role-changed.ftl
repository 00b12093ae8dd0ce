<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "template.ftl" as layout>
<#import "portal-mail.ftl" as mail>
<@layout.emailLayout>
<@mail.title>${msg("portalRoleChangedTitle")}</@mail.title>
<@mail.greeting/>
<@mail.text>${msg("portalRoleChangedText", realmName)}</@mail.text>
<#if roles?has_content || memberships?has_content>
<@mail.facts>
    <#list roles as role>
    <@mail.fact msg("portalRoleChangedPortal")>${msg("portalRole_" + role)}</@mail.fact>
    </#list>
    <@mail.memberships/>
</@mail.facts>
<#else>
<@mail.text>${msg("portalRoleChangedNone")}</@mail.text>
</#if>
<@mail.text>${msg("portalRoleChangedNext")}</@mail.text>
<@mail.button href=link label=msg("portalSignInButton")/>
<@mail.plainLink link/>
<@mail.why "portalMailWhyAccount"/>
</@layout.emailLayout>
