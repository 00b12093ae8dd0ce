<#ftl output_format="plainText">
<#-- SPDX-License-Identifier: Apache-2.0 -->
<#import "portal-mail.ftl" as mail>
<@mail.greeting/>


${msg("portalRoleChangedText", realmName)}

<#list roles as role>
${msg("portalRoleChangedPortal")}${mail.colon}${msg("portalRole_" + role)}
</#list>
<@mail.memberships/>
<#if !roles?has_content && !memberships?has_content>
${msg("portalRoleChangedNone")}
</#if>

${msg("portalRoleChangedNext")}

${msg("portalSignInButton")}${mail.colon?trim}
${link}

<@mail.why "portalMailWhyAccount"/>
<@mail.sender/>
