<#ftl output_format="plainText">
<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- What mails say about an invitation: who invites, to what, and what they add. -->
<#import "portal-mail.ftl" as mail>

<#macro from named unnamed><@mail.from name=.data_model.inviterName named=named unnamed=unnamed/></#macro>

<#macro roles>
<#list .data_model.invitedTo as seat>

${msg("portalRole_" + seat.role)}${mail.colon}${seat.organization}
</#list>
<#if .data_model.invitedAs?has_content>

${msg("portalInvitationRole")}${mail.colon}${msg("portalRole_" + .data_model.invitedAs)}
</#if>
</#macro>

<#macro message>
<#if .data_model.inviterMessage?has_content>

${msg("portalInvitationMessage")}

${.data_model.inviterMessage}
</#if>
</#macro>
