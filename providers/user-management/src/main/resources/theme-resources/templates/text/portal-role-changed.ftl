<#ftl output_format="plainText">
<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "portal-mail.ftl" as mail>
<@mail.greeting/>


${msg("portalRoleChangedText", realmName)}

<#list roles as role>
${msg("portalRoleChangedPortal")}: ${msg("portalRole_" + role)}
</#list>
<@mail.memberships/>
<#if !roles?has_content && !memberships?has_content>
${msg("portalRoleChangedNone")}
</#if>

${msg("portalRoleChangedNext")}

${msg("portalSignInButton")}:
${link}

<@mail.why "portalMailWhyAccount"/>
<@mail.sender/>
