<#-- SPDX-License-Identifier: Apache-2.0 -->
<#-- What mails say about an invitation: who invites, to what, and what they add. -->
<#import "portal-mail.ftl" as mail>

<#macro from named unnamed><@mail.from name=.data_model.inviterName named=named unnamed=unnamed/></#macro>

<#macro roles>
<#if .data_model.invitedTo?has_content || .data_model.invitedAs?has_content>
<@mail.facts>
<#list .data_model.invitedTo as seat><@mail.fact label=msg("portalRole_" + seat.role)><bdi>${seat.organization}</bdi></@mail.fact></#list>
<#if .data_model.invitedAs?has_content><@mail.fact label=msg("portalInvitationRole")>${msg("portalRole_" + .data_model.invitedAs)}</@mail.fact></#if>
</@mail.facts>
</#if>
</#macro>

<#macro message>
<#if .data_model.inviterMessage?has_content>
<@mail.text>${msg("portalInvitationMessage")}</@mail.text>
<@mail.quote>${.data_model.inviterMessage}</@mail.quote>
</#if>
</#macro>
